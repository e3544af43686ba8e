//! Vietnamese text: normal forms, folding, collation, numbers, dates, legacy encodings, calendar.
