# Everything the office prints.

paper-page-of = Page { $page } of { $pages }
