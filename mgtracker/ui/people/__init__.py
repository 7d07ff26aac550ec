"""People on a shared workstation: signing in, locking, switching, who belongs to a ward, the second person."""
