# The Debian package, made by tools/package. The component `debian`, which nothing else installs, stands in
# it for the component `usual`.

set(changelog ${CMAKE_CURRENT_SOURCE_DIR}/cmake/debian/changelog)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${changelog})
execute_process(COMMAND ${GZIP_PROGRAM} -9nc ${changelog}
                OUTPUT_FILE ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz COMMAND_ERROR_IS_FATAL ANY)

# debian(FILE... DESTINATION folder)
function(debian)
    install(FILES ${ARGN} COMPONENT debian EXCLUDE_FROM_ALL)
endfunction()

debian(${CMAKE_CURRENT_BINARY_DIR}/changelog.gz DESTINATION ${CMAKE_INSTALL_DOCDIR})
debian(LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)
debian(${PROJECT_BINARY_DIR}/documents/_followup
       DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)

set(CPACK_GENERATOR DEB)
set(CPACK_COMPONENTS_ALL Unspecified debian)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_PACKAGE_CONTACT "followup developers <followup@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "publish follow-ups from a contact book as a calendar feed")
set(CPACK_PACKAGE_DESCRIPTION
"Reads a contact book, one JSON file that you own, works out whom to write
to or call next and when, and publishes that as a calendar feed with
reminders, to which any calendar app can subscribe. What was done is
logged in a journal beside the book.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS tzdata)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
