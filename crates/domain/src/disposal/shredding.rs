//! Shredder classes (ISO/IEC 21964) by level and personal information, and methods.

use super::DisposalRefusal;
use crate::access::Level;
use crate::coded::coded;
use crate::moment::{Moment, Now};
use crate::refusal::Refusal;
use std::fmt;

/// A paper class, P-1 to P-7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ShredderClass(u8);

impl ShredderClass {
    /// Reads `P-4`.
    #[must_use]
    pub fn parse(text: &str) -> Option<ShredderClass> {
        let digit: u8 = text.trim().strip_prefix("P-")?.parse().ok()?;
        (1..=7).contains(&digit).then_some(ShredderClass(digit))
    }
}

impl fmt::Display for ShredderClass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "P-{}", self.0)
    }
}

/// P-2 一般, P-3 内部, P-4 秘密 or personal information, P-5 机密, P-6 绝密.
#[must_use]
pub fn required_class(level: Level, personal_information: bool) -> ShredderClass {
    let by_level = match level {
        Level::General => 2,
        Level::Internal => 3,
        Level::Secret => 4,
        Level::Confidential => 5,
        Level::TopSecret => 6,
    };
    ShredderClass(if personal_information { by_level.max(4) } else { by_level })
}

coded! {
    /// How paper is destroyed; files always go by their key.
    pub enum DestructionMethod {
        /// 碎纸.
        Shred = "shred", "destruction-method-shred";
        /// 碎纸后化浆.
        ShredAndPulp = "shred_and_pulp", "destruction-method-shred-and-pulp";
        /// 碎纸后焚化.
        ShredAndBurn = "shred_and_burn", "destruction-method-shred-and-burn";
        /// 整件监督化浆.
        Pulp = "pulp", "destruction-method-pulp";
        /// 整件监督焚化.
        Burn = "burn", "destruction-method-burn";
        /// 密钥销毁: a list of files only.
        KeyDestruction = "key_destruction", "destruction-method-key-destruction";
    }
}

impl DestructionMethod {
    fn shreds(self) -> bool {
        matches!(
            self,
            DestructionMethod::Shred | DestructionMethod::ShredAndPulp | DestructionMethod::ShredAndBurn
        )
    }
}

/// Whether method and machine fulfil what the list asks for. A lower class followed by witnessed
/// pulping or burning fulfils the higher. Returns the class as printed, empty when nothing was shredded.
pub fn check_method(
    method: DestructionMethod,
    used: &str,
    required: ShredderClass,
    has_paper: bool,
) -> Result<String, Refusal> {
    if !has_paper {
        return Ok(String::new());
    }
    if method == DestructionMethod::KeyDestruction {
        return Err(DisposalRefusal::MethodForPaperNeeded.into());
    }
    if !method.shreds() {
        return Ok(String::new());
    }
    let Some(used) = ShredderClass::parse(used) else {
        return Err(DisposalRefusal::ClassNeeded { required: required.to_string() }.into());
    };
    if method == DestructionMethod::Shred && used < required {
        return Err(
            DisposalRefusal::ClassTooLow { used: used.to_string(), required: required.to_string() }.into()
        );
    }
    Ok(used.to_string())
}

/// Begin and end as people wrote them down: after the count, in order, not ahead. What is left out is now.
pub fn check_times(
    counted: Option<Moment>,
    times: (Option<Moment>, Option<Moment>),
    now: Now,
) -> Result<(), Refusal> {
    let (begun, ended) = (times.0.unwrap_or(now.at), times.1.unwrap_or(now.at));
    if counted.is_some_and(|counted| counted <= begun) && begun <= ended && ended <= now.at {
        return Ok(());
    }
    let counted = counted.map(|at| at.local_minute(now.zone)).unwrap_or_default();
    Err(DisposalRefusal::TimesWrong { counted }.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_rise_with_the_level_and_personal_information_asks_for_p4() {
        let plain: Vec<String> =
            Level::ALL.into_iter().map(|level| required_class(level, false).to_string()).collect();
        assert_eq!(plain, ["P-2", "P-3", "P-4", "P-5", "P-6"]);
        let personal: Vec<String> =
            Level::ALL.into_iter().map(|level| required_class(level, true).to_string()).collect();
        assert_eq!(personal, ["P-4", "P-4", "P-4", "P-5", "P-6"]);
    }

    #[test]
    fn a_lower_class_fulfils_only_with_pulping_or_burning() {
        let p4 = required_class(Level::Secret, false);
        let check = |method, used| check_method(method, used, p4, true).map_err(|r| r.code);
        assert_eq!(check(DestructionMethod::Shred, "P-5"), Ok("P-5".to_owned()));
        assert_eq!(check(DestructionMethod::Shred, "P-3"), Err("disposal.class_too_low"));
        assert_eq!(check(DestructionMethod::ShredAndPulp, "P-3"), Ok("P-3".to_owned()));
        assert_eq!(check(DestructionMethod::ShredAndBurn, "P-2"), Ok("P-2".to_owned()));
        assert_eq!(check(DestructionMethod::Burn, ""), Ok(String::new()));
        assert_eq!(check(DestructionMethod::Shred, "fine"), Err("disposal.class_needed"));
        assert_eq!(check(DestructionMethod::KeyDestruction, ""), Err("disposal.method_for_paper_needed"));
    }

    #[test]
    fn begin_and_end_lie_between_the_count_and_now() {
        let at = |text: &str| Moment::parse(text).expect("BUG: a moment in a test");
        let now = Now { at: at("2026-11-18T03:00:00Z"), zone: chrono_tz::Asia::Shanghai };
        let counted = Some(at("2026-11-18T01:00:00Z"));
        let check = |begun: &str, ended: &str| {
            check_times(counted, (Some(at(begun)), Some(at(ended))), now).map_err(|r| r.code)
        };
        assert_eq!(check("2026-11-18T01:10:00Z", "2026-11-18T02:26:00Z"), Ok(()));
        assert_eq!(check("2026-11-18T00:10:00Z", "2026-11-18T02:26:00Z"), Err("disposal.times_wrong"));
        assert_eq!(check("2026-11-18T02:30:00Z", "2026-11-18T02:26:00Z"), Err("disposal.times_wrong"));
        assert_eq!(check("2026-11-18T01:10:00Z", "2026-11-18T03:26:00Z"), Err("disposal.times_wrong"));
        assert_eq!(check_times(counted, (None, None), now), Ok(()));
    }

    #[test]
    fn a_list_of_files_needs_no_machine() {
        let p6 = required_class(Level::TopSecret, false);
        assert_eq!(check_method(DestructionMethod::KeyDestruction, "", p6, false), Ok(String::new()));
    }
}
