"""What pages are made of, the report as the site: pictures, templates and the style sheet."""
