"""What is kept: the journal of every patient in one SQLite file, appended to and never changed."""
