"""What goes in and out: case files, tables and the resources shipped with the program."""
