//! Spreadsheets row by row: xlsx, xls, ods and CSV in any of the encodings offices use.
