"""What a shell completes of `okr`, answered before anything heavy is imported."""
