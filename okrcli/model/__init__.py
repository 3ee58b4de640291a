"""What a workspace says: frozen values, one noun a module, all ids resolved in `workspace`."""
