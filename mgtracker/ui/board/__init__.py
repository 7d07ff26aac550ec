"""The ward on one screen: a row for every patient, and beside them what is due."""
