"""The project's tests, in the shape of the package."""
