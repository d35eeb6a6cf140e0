//! A process of its own for what is dangerous to parse: limited in memory and time, it may die alone.
