"""The closed vocabularies: one file each, every term with its definition and its broader term.

A term is a string, so it is written as `arson` in a submission; a narrower term counts as its
broader ones (`arson` is a `destruction-of-property`).
"""
