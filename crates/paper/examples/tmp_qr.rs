//! tmp
fn main() {
    for path in std::env::args().skip(1) {
        let picture = image::open(&path).expect("x").into_luma8();
        for scale in [1.0_f32, 1.5, 2.0, 3.0] {
          for (fname, filter) in [("tri", image::imageops::FilterType::Triangle), ("cat", image::imageops::FilterType::CatmullRom)] {
            let p = image::imageops::resize(&picture, (picture.width() as f32*scale) as u32, (picture.height() as f32*scale) as u32, filter);
            let (w,h)=(p.width() as usize,p.height() as usize);
            let mut prep = rqrr::PreparedImage::prepare_from_greyscale(w,h,|x,y| p.as_raw()[y*w+x]);
            let grids = prep.detect_grids();
            let r: Vec<String> = grids.iter().map(|g| match g.decode() { Ok((m,_)) => format!("ok v{}", m.version.0), Err(e) => format!("{e:?}") }).collect();
            println!("{path} x{scale} {fname}: {r:?}");
          }
        }
    }
}
