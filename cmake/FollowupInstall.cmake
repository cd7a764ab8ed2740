# What goes where: the program, the man page and the completions that it prints, the documents. What is in
# the component `usual` has another place in the Debian package.

find_program(GZIP_PROGRAM gzip REQUIRED)

# followup_documents(PROGRAM)
# They are made as soon as the program is, so that whoever has built it can install it.
function(followup_documents program)
    set(folder ${PROJECT_BINARY_DIR}/documents)
    add_custom_command(TARGET ${program} POST_BUILD
        COMMAND ${CMAKE_COMMAND} -E make_directory ${folder}
        COMMAND ${program} man > ${folder}/followup.1
        COMMAND ${GZIP_PROGRAM} -9nf ${folder}/followup.1
        COMMAND ${program} completion bash > ${folder}/followup
        COMMAND ${program} completion zsh > ${folder}/_followup
        COMMAND ${program} completion fish > ${folder}/followup.fish
        COMMENT "Making the man page and the completions")

    install(TARGETS ${program})
    install(FILES ${folder}/followup.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
    install(FILES ${folder}/followup DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
    install(FILES ${folder}/_followup DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions COMPONENT usual)
    install(FILES ${folder}/followup.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endfunction()

# Links between the documents hold where they are installed, too.
install(FILES README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT usual)
install(DIRECTORY docs DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY samples DESTINATION ${CMAKE_INSTALL_DOCDIR} FILES_MATCHING PATTERN *.json PATTERN *.ics)
