# Everything the office prints.

paper-page-of = 第 { $page } 页 共 { $pages } 页
