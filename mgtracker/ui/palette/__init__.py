"""One list over everyone on the ward and everything that can be done, under the field of the top bar."""
