"""A record's journals written out: tables, case files, a FHIR bundle; each says what it cannot carry."""
