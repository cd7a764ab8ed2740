// Nothing, but for loading the shared libraries of the program.

int main() {}
