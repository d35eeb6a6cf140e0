//! Lists in running text (`2 接管验收档案: 2.1 产权资料(批文、执照) 2.2 技术资料(…)`): one line, several rows.
//!
//! A rule is three sets of signs and no pattern language: what ends a group's name, what stands between
//! items, and what a number is made of. Nothing inside brackets separates.

/// The columns a line is taken apart into.
pub const LINE_HEADS: [&str; 9] = [
    "group_number",
    "group",
    "group_code",
    "subgroup_number",
    "subgroup",
    "subgroup_code",
    "number",
    "item",
    "code",
];

/// How a line is taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineRule {
    /// Ends the name of a group; what ends with it later in the line is a subgroup.
    pub group_ends: String,
    /// Stand between items.
    pub item_separators: Vec<char>,
    /// What numbers before names are made of.
    pub number_signs: Vec<char>,
    /// Pieces that say only that the source goes on.
    pub leave_out: Vec<String>,
    /// Lines that begin so are remarks.
    pub remark_begins: String,
}

/// A name with its number before and its bracket behind.
#[derive(Debug, Clone, Default)]
struct Named {
    number: String,
    name: String,
    bracket: String,
}

const OPENING: [char; 2] = ['(', '（'];
const CLOSING: [char; 2] = [')', '）'];

impl LineRule {
    /// The rows of a line in the order of [`LINE_HEADS`]; none for a remark.
    #[must_use]
    pub fn rows(&self, line: &str) -> Vec<Vec<String>> {
        let line = line.trim();
        if line.is_empty() || (!self.remark_begins.is_empty() && line.starts_with(&self.remark_begins)) {
            return Vec::new();
        }
        let (mut group, mut subgroup) = (Named::default(), Named::default());
        let mut pending = String::new();
        let mut rows = Vec::new();
        for piece in self.pieces(line) {
            if let Some(name) =
                piece.strip_suffix(self.group_ends.trim_end()).filter(|_| !self.group_ends.is_empty())
            {
                let named = self.named(&pending, name);
                pending.clear();
                if group.name.is_empty() {
                    group = named;
                } else {
                    subgroup = named;
                }
                continue;
            }
            if self.is_number(&piece) {
                pending = piece;
                continue;
            }
            if self.leave_out.contains(&piece) {
                continue;
            }
            let item = self.named(&pending, &piece);
            pending.clear();
            let parts = [
                &group.number,
                &group.name,
                &group.bracket,
                &subgroup.number,
                &subgroup.name,
                &subgroup.bracket,
                &item.number,
                &item.name,
                &item.bracket,
            ];
            rows.push(parts.into_iter().cloned().collect());
        }
        rows
    }

    /// The pieces between separators outside brackets; the end of a group stays with its piece.
    fn pieces(&self, line: &str) -> Vec<String> {
        let (mut pieces, mut piece, mut depth) = (Vec::new(), String::new(), 0_u32);
        let ends = self.group_ends.trim_end();
        for c in line.chars() {
            if OPENING.contains(&c) {
                depth += 1;
            } else if CLOSING.contains(&c) {
                depth = depth.saturating_sub(1);
            }
            let separates = depth == 0 && self.item_separators.contains(&c);
            if !separates {
                piece.push(c);
            }
            let group_ended = depth == 0 && !ends.is_empty() && piece.ends_with(ends);
            if separates || group_ended {
                pieces.push(std::mem::take(&mut piece));
            }
        }
        pieces.push(piece);
        pieces.into_iter().map(|piece| piece.trim().to_owned()).filter(|piece| !piece.is_empty()).collect()
    }

    fn is_number(&self, piece: &str) -> bool {
        piece.chars().all(|c| self.number_signs.contains(&c))
    }

    /// `(一)基础管理(JC)` → 一, 基础管理, JC; a number that stood apart before it counts too.
    fn named(&self, number: &str, text: &str) -> Named {
        let text = text.trim();
        let begins = text.find(|c| !self.number_signs.contains(&c)).unwrap_or(text.len());
        // A bracket before the name belongs to its number, one behind it is its code or its content.
        let (before, rest) =
            text.split_at(if text[..begins].contains(CLOSING) || !text[..begins].contains(OPENING) {
                begins
            } else {
                0
            });
        let number = if before.is_empty() { number } else { before };
        let (name, bracket) = match rest.find(OPENING).filter(|at| *at > 0) {
            Some(at) if rest.ends_with(CLOSING) => {
                let inner = &rest[at..];
                let mut signs = inner.chars();
                signs.next();
                signs.next_back();
                (&rest[..at], signs.as_str())
            }
            _ => (rest, ""),
        };
        let number = number.trim_matches(|c: char| !c.is_alphanumeric());
        Named { number: number.to_owned(), name: name.trim().to_owned(), bracket: bracket.trim().to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule() -> LineRule {
        LineRule {
            group_ends: ": ".into(),
            item_separators: vec![' ', ';'],
            number_signs: "0123456789.一二三四五六七八九十、()".chars().collect(),
            leave_out: vec!["...".into()],
            remark_begins: "#".into(),
        }
    }

    #[test]
    fn numbered_items_keep_their_numbers_and_brackets_are_whole() {
        let rows = rule().rows("2 接管验收档案: 2.1 产权资料(批文、 执照;许可) 2.2 技术资料");
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0][..2], ["2", "接管验收档案"]);
        assert_eq!(rows[0][6..], ["2.1", "产权资料", "批文、 执照;许可"]);
        assert_eq!(rows[1][6..], ["2.2", "技术资料", ""]);
    }

    #[test]
    fn plain_items_and_subgroups_are_told_apart() {
        let rows = rule().rows("3 保安管理档案: 巡检记录;交接班记录");
        assert_eq!(rows.iter().map(|row| row[7].as_str()).collect::<Vec<_>>(), ["巡检记录", "交接班记录"]);
        let rows = rule().rows("四、物业服务类(WF): (一)基础管理(JC): 前期合同签订(HT) ...");
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0], ["四", "物业服务类", "WF", "一", "基础管理", "JC", "", "前期合同签订", "HT"]);
    }

    #[test]
    fn remarks_and_empty_lines_are_no_rows() {
        assert!(rule().rows("# source: x: y").is_empty());
        assert!(rule().rows("  ").is_empty());
    }
}
