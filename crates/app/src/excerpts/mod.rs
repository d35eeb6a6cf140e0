//! Operations of the area `excerpts` (摘抄), and what approvals tell it.

mod cancel_excerpt;
mod destroy_notebook;
mod issue_notebook;
mod list_excerpts;
mod list_notebooks;
mod make_excerpt;
mod print_excerpt_register;
mod read_excerpt;
mod request_excerpt;
mod return_excerpt;
mod return_notebook;
mod settling;
mod statements;
mod view;

pub use cancel_excerpt::{CancelExcerpt, cancel_excerpt};
pub use destroy_notebook::{DestroyNotebook, destroy_notebook};
pub use issue_notebook::{IssueNotebook, issue_notebook};
pub use list_excerpts::{ExcerptPage, ListExcerpts, list_excerpts};
pub use list_notebooks::{ListNotebooks, NotebookPage, list_notebooks};
pub use make_excerpt::{MakeExcerpt, make_excerpt};
pub use print_excerpt_register::{PrintExcerptRegister, print_excerpt_register};
pub use read_excerpt::{ReadExcerpt, read_excerpt};
pub use request_excerpt::{RequestExcerpt, request_excerpt};
pub use return_excerpt::{ReturnExcerpt, ReturnedExcerpt, return_excerpt};
pub use return_notebook::{ReturnNotebook, ReturnedNotebook, return_notebook};
pub(crate) use settling::approval_settled;
pub use view::{ExcerptView, NotebookView};
