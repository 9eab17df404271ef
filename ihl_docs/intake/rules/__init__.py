"""Whether the records of a submission fit together: one theme a file, each rule with its code."""
