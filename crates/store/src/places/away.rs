//! What is not where it belongs (不在原位).

use crate::{Reader, Result, Sight, named};
use domain::access::Level;

/// A thing away from home.
#[derive(Debug, Clone)]
pub struct AwayRow {
    /// `copy`, `volume`, `box`.
    pub kind: String,
    /// Barcode.
    pub barcode: String,
    /// 档号 or 登记号, key, code.
    pub number: String,
    /// Level of a copy's record.
    pub level: Option<Level>,
    /// Title; `None` = 〔密〕 or nothing that has one.
    pub title: Option<String>,
    /// Where it belongs.
    pub home_path: String,
    /// Where it is.
    pub place_path: String,
}

crate::statements! {
    LIST_AWAY = concat!(
        "SELECT * FROM (SELECT 'copy' AS kind, s.barcode, coalesce(r.archival_number, r.accession) AS number, r.level AS record_level, r.title, home.path AS home_path, place.path AS place_path FROM copies AS s JOIN records AS r ON r.id = s.record_id JOIN places AS home ON home.id = s.home_place_id JOIN places AS place ON place.id = s.place_id WHERE s.state = 'in' AND s.place_id IS NOT s.home_place_id AND ", crate::sight!(),
        " UNION ALL SELECT 'volume', v.barcode, v.subject_key, NULL, NULL, home.path, place.path FROM volumes AS v JOIN places AS home ON home.id = v.home_place_id JOIN places AS place ON place.id = v.place_id WHERE v.place_id IS NOT v.home_place_id",
        " UNION ALL SELECT 'box', b.barcode, b.code, NULL, NULL, home.path, place.path FROM places AS b JOIN places AS home ON home.id = b.home_parent_id JOIN places AS place ON place.id = b.parent_id WHERE b.kind = 'box' AND b.parent_id IS NOT b.home_parent_id AND b.retired_at IS NULL",
        ") WHERE (home_path, number, barcode) > (:after_home, :after_number, :after_barcode) ORDER BY home_path, number, barcode LIMIT :limit"
    );
}

/// What the reader may see that is not where it belongs, in the order of homes, after a home, a number and a barcode.
pub fn list_away(reader: &Reader<'_>, sight: &Sight, after: [&str; 3], limit: i64) -> Result<Vec<AwayRow>> {
    let [home, number, barcode] = after;
    let asked = named! { after_home: home, after_number: number, after_barcode: barcode, limit: limit };
    reader.list(LIST_AWAY, &sight.bind(asked), |row| {
        Ok(AwayRow {
            kind: row.get("kind")?,
            barcode: row.get("barcode")?,
            number: row.get("number")?,
            level: row.get::<_, Option<i64>>("record_level")?.and_then(Level::from_rank),
            title: row.get("title")?,
            home_path: row.get("home_path")?,
            place_path: row.get("place_path")?,
        })
    })
}
