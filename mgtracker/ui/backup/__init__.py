"""Backups on the screen: made by themselves and on demand, rehearsed, and brought back."""
