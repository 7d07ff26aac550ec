"""The record itself on its way out: tables, case files or a FHIR bundle in a new folder."""
