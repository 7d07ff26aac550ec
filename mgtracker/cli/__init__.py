"""The headless verbs: the same core and the same answers as the window, from the command line."""
