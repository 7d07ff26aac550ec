"""What leaves the program: a file written whole, a PDF, or a printer. Loaded when it is asked for."""
