"""Problems of documents in the forms that programs read: one file each."""
