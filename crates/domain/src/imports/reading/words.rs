//! Words of closed vocabularies as registers write them; the program's own codes are always understood.

use crate::access::{Level, level_from_words};
use crate::imports::Wrong;
use crate::imports::names::name_key;
use crate::places::{CapacityUnit, PlaceKind};
use crate::records::{Medium, Pattern, Property, SecretOwner, VolumeKind, carries_state_secret_mark};
use crate::retention::{RetentionAction, RetentionTrigger};

/// The member that has this word or this code.
fn member<T: Copy>(
    text: &str,
    from_code: impl Fn(&str) -> Option<T>,
    words: &[(&str, T)],
) -> Result<T, Wrong> {
    let key = name_key(text);
    words
        .iter()
        .find(|(word, _)| name_key(word) == key)
        .map(|(_, member)| *member)
        .or_else(|| from_code(&text.trim().to_lowercase().replace([' ', '-'], "_")))
        .ok_or(Wrong::UnknownWord)
}

/// A level of either scheme, `机密`, `机密信息`, `内部资料`, `公开` …; a state secret's mark is told apart.
pub fn read_level(text: &str) -> Result<Level, Wrong> {
    if carries_state_secret_mark(text) || text.contains('★') {
        return Err(Wrong::StateSecret);
    }
    use Level::{Confidential, General, Internal, Secret, TopSecret};
    // Behind ▲ stands how long, which is another field's.
    let text = text.split('▲').next().unwrap_or_default();
    let words = [
        ("绝密", TopSecret),
        ("绝密级", TopSecret),
        ("公司绝密", TopSecret),
        ("绝密信息", TopSecret),
        ("核心商密", TopSecret),
        ("机密", Confidential),
        ("机密级", Confidential),
        ("机密信息", Confidential),
        ("公司机密", Confidential),
        ("秘密", Secret),
        ("秘密级", Secret),
        ("公司秘密", Secret),
        ("秘密信息", Secret),
        ("内部", Internal),
        ("内部信息", Internal),
        ("内部资料", Internal),
        ("内部使用", Internal),
        ("内部公开", Internal),
        ("一般", General),
        ("一般信息", General),
        ("普通", General),
        ("公开", General),
        ("公开资料", General),
        ("非密", General),
        ("无", General),
        ("无密级", General),
        ("不涉密", General),
    ];
    let known =
        |code: &str| Level::from_code(code).or_else(|| level_from_words(text).map(|read| read.level()));
    member(text, known, &words).map_err(|_| Wrong::NotALevel)
}

/// Whether a text says a level by both schemes and not the same; the higher is taken.
#[must_use]
pub fn levels_differ(text: &str) -> bool {
    level_from_words(text).is_some_and(|read| read.conflicts())
}

/// Yes or no: `是`, `有`, `√`, `含`, `Y`, `1`; `否`, `无`, `×`, `N`, `0`.
pub fn read_yes(text: &str) -> Result<bool, Wrong> {
    let words = [
        ("是", true),
        ("有", true),
        ("含", true),
        ("√", true),
        ("✓", true),
        ("对", true),
        ("Y", true),
        ("YES", true),
        ("TRUE", true),
        ("1", true),
        ("否", false),
        ("无", false),
        ("不含", false),
        ("×", false),
        ("✗", false),
        ("没有", false),
        ("N", false),
        ("NO", false),
        ("FALSE", false),
        ("0", false),
        ("-", false),
        ("/", false),
    ];
    member(text, |_| None, &words).map_err(|_| Wrong::NotYesOrNo)
}

/// What a copy is made of: `纸质`, `电子`, `照片`, `光盘` …
pub fn read_medium(text: &str) -> Result<Medium, Wrong> {
    use Medium::{Electronic, Media, Paper, Photo};
    let words = [
        ("纸质", Paper),
        ("纸", Paper),
        ("纸张", Paper),
        ("纸本", Paper),
        ("纸质文件", Paper),
        ("纸质载体", Paper),
        ("电子", Electronic),
        ("电子文件", Electronic),
        ("电子版", Electronic),
        ("电子件", Electronic),
        ("照片", Photo),
        ("胶片", Photo),
        ("照片、胶片", Photo),
        ("底片", Photo),
        ("光盘", Media),
        ("硬盘", Media),
        ("U盘", Media),
        ("磁带", Media),
        ("录像带", Media),
        ("磁盘", Media),
        ("存储介质", Media),
        ("光盘、硬盘、U盘", Media),
        ("声像", Media),
    ];
    member(text, Medium::from_code, &words)
}

pub(in crate::imports) fn read_volume_kind(text: &str) -> Result<VolumeKind, Wrong> {
    use VolumeKind::{Accounting, Contract, Employee, Equipment, Household, Subject};
    let words = [
        ("户档", Household),
        ("业主", Household),
        ("房号", Household),
        ("设备档", Equipment),
        ("设备", Equipment),
        ("合同卷", Contract),
        ("合同", Contract),
        ("人事卷", Employee),
        ("人事", Employee),
        ("员工", Employee),
        ("会计册", Accounting),
        ("会计", Accounting),
        ("专题卷", Subject),
        ("专题", Subject),
    ];
    member(text, VolumeKind::from_code, &words)
}

pub(in crate::imports) fn read_secret_owner(text: &str) -> Result<SecretOwner, Wrong> {
    use SecretOwner::{Client, Own, Parent, ThirdParty};
    let words = [
        ("本公司", Own),
        ("公司", Own),
        ("自有", Own),
        ("上级公司", Parent),
        ("上级", Parent),
        ("总部", Parent),
        ("集团", Parent),
        ("第三方", ThirdParty),
        ("服务主体", Client),
        ("业主", Client),
        ("委托方", Client),
        ("甲方", Client),
    ];
    member(text, SecretOwner::from_code, &words)
}

pub(in crate::imports) fn read_property(text: &str) -> Result<Property, Wrong> {
    use Property::{Client, Group, Own, Owners};
    let words = [
        ("本公司", Own),
        ("本公司所有", Own),
        ("自有", Own),
        ("业主", Owners),
        ("业主共有", Owners),
        ("全体业主", Owners),
        ("全体业主共有", Owners),
        ("委托方", Client),
        ("委托方所有", Client),
        ("甲方", Client),
        ("开发商", Client),
        ("集团", Group),
        ("集团所有", Group),
    ];
    member(text, Property::from_code, &words)
}

pub(in crate::imports) fn read_capacity_unit(text: &str) -> Result<CapacityUnit, Wrong> {
    use CapacityUnit::{Centimetres, Items};
    let words = [("件", Items), ("份", Items), ("厘米", Centimetres), ("公分", Centimetres)];
    member(text, CapacityUnit::from_code, &words)
}

pub(in crate::imports) fn read_place_kind(text: &str) -> Result<PlaceKind, Wrong> {
    use PlaceKind::{Box, Cabinet, Room, Shelf};
    let words = [
        ("库房", Room),
        ("库", Room),
        ("房间", Room),
        ("柜", Cabinet),
        ("柜子", Cabinet),
        ("密集架", Cabinet),
        ("架", Cabinet),
        ("层", Shelf),
        ("格", Shelf),
        ("盒", Box),
        ("档案盒", Box),
        ("箱", Box),
    ];
    member(text, PlaceKind::from_code, &words)
}

pub(in crate::imports) fn read_person_kind(text: &str) -> Result<&'static str, Wrong> {
    const STAFF: &str = "staff";
    const OUTSIDE: &str = "outside";
    const GUEST: &str = "guest";
    let words = [
        ("员工", STAFF),
        ("职员", STAFF),
        ("本单位", STAFF),
        ("在职", STAFF),
        ("外部", OUTSIDE),
        ("外部人员", OUTSIDE),
        ("外单位", OUTSIDE),
        ("来宾", GUEST),
        ("访客", GUEST),
    ];
    let from_code = |code: &str| [STAFF, OUTSIDE, GUEST].into_iter().find(|kind| *kind == code);
    member(text, from_code, &words)
}

pub(in crate::imports) fn read_trigger(text: &str) -> Result<RetentionTrigger, Wrong> {
    use RetentionTrigger::{Date, Event, FiscalYear, YearAfterCreation};
    let words = [
        ("形成次年", YearAfterCreation),
        ("次年1月1日", YearAfterCreation),
        ("次年起", YearAfterCreation),
        ("会计年度终了", FiscalYear),
        ("会计年度", FiscalYear),
        ("指定日期", Date),
        ("到期日", Date),
        ("事件", Event),
    ];
    member(text, RetentionTrigger::from_code, &words)
}

pub(in crate::imports) fn read_action(text: &str) -> Result<RetentionAction, Wrong> {
    use RetentionAction::{Destroy, Keep, Review};
    let words = [
        ("销毁", Destroy),
        ("鉴定销毁", Destroy),
        ("到期鉴定销毁", Destroy),
        ("复审", Review),
        ("鉴定", Review),
        ("续存", Keep),
        ("永久保存", Keep),
        ("永久", Keep),
    ];
    member(text, RetentionAction::from_code, &words)
}

pub(in crate::imports) fn read_pattern(text: &str) -> Result<Pattern, Wrong> {
    use Pattern::{Accounting, Piece, Project};
    let words = [
        ("件", Piece),
        ("文书", Piece),
        ("按件", Piece),
        ("项目", Project),
        ("科技", Project),
        ("会计", Accounting),
        ("册", Accounting),
    ];
    member(text, Pattern::from_code, &words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_of_both_schemes_and_the_words_of_sources_are_read() {
        for (text, level) in [
            ("绝密", Level::TopSecret),
            ("机密信息", Level::Confidential),
            ("秘密", Level::Secret),
            ("内部资料", Level::Internal),
            ("一般信息", Level::General),
            ("公开", Level::General),
            ("confidential", Level::Confidential),
            ("Top secret", Level::TopSecret),
        ] {
            assert_eq!(read_level(text), Ok(level), "{text}");
        }
        assert_eq!(read_level("机密★10年"), Err(Wrong::StateSecret));
        assert_eq!(read_level("很机密"), Err(Wrong::NotALevel));
    }

    #[test]
    fn yes_no_and_carriers_are_read() {
        assert_eq!(read_yes("√"), Ok(true));
        assert_eq!(read_yes("否"), Ok(false));
        assert_eq!(read_yes("也许"), Err(Wrong::NotYesOrNo));
        assert_eq!(read_medium("Ｕ盘"), Ok(Medium::Media));
        assert_eq!(read_medium("paper"), Ok(Medium::Paper));
        assert_eq!(read_medium("石头"), Err(Wrong::UnknownWord));
    }
}
