"""A record as FHIR R4 resources (hl7.org/fhir/R4): what other systems read."""
