"""The panel at the right: what is given, running, drawn, found and known, recorded here."""
