//! Posts (岗位), 3-domain §3.

/// A business or administrative post. One person may hold several, within the separation rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Post {
    /// 总经理.
    GeneralManager,
    /// 部门分管经理 / 分管领导.
    DivisionManager,
    /// 管理处主任.
    OfficeDirector,
    /// 保密责任人.
    SecrecyOfficer,
    /// 档案管理员.
    Clerk,
    /// 员工.
    Staff,
    /// 审计员.
    Auditor,
    /// 系统管理员 (三员).
    SystemAdministrator,
    /// 安全管理员 (三员).
    SecurityAdministrator,
    /// 审计管理员 (三员).
    AuditAdministrator,
}

impl Post {
    /// In the order screens list them.
    pub const ALL: [Post; 10] = [
        Post::GeneralManager,
        Post::DivisionManager,
        Post::OfficeDirector,
        Post::SecrecyOfficer,
        Post::Clerk,
        Post::Staff,
        Post::Auditor,
        Post::SystemAdministrator,
        Post::SecurityAdministrator,
        Post::AuditAdministrator,
    ];

    /// The code of text keys, the store and the border.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Post::GeneralManager => "general_manager",
            Post::DivisionManager => "division_manager",
            Post::OfficeDirector => "office_director",
            Post::SecrecyOfficer => "secrecy_officer",
            Post::Clerk => "clerk",
            Post::Staff => "staff",
            Post::Auditor => "auditor",
            Post::SystemAdministrator => "system_administrator",
            Post::SecurityAdministrator => "security_administrator",
            Post::AuditAdministrator => "audit_administrator",
        }
    }

    /// The post of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Post> {
        Post::ALL.into_iter().find(|post| post.code() == code)
    }

    /// One of the three administrators (三员).
    #[must_use]
    pub fn is_administrator(self) -> bool {
        matches!(self, Post::SystemAdministrator | Post::SecurityAdministrator | Post::AuditAdministrator)
    }
}
