//! Bench: the seeded fixture and the figures measured over it, each as a ratio of two things in one run.
