//! The bytes of an answer, without the compression in which they came.

use std::io::Read;

use super::Answer;

/// Undoes what `Content-Encoding` says (RFC 9110, 8.4), up to `most` bytes.
///
/// # Errors
/// If the bytes are not what the header says, or compressed in a way that nobody asked for: what to say about it.
pub(super) fn plain(answer: &Answer, most: u64) -> Result<Vec<u8>, String> {
    let coding = answer.header("content-encoding").unwrap_or("identity");
    let mut plain = Vec::new();
    let body = &*answer.body;
    let read = match coding.to_ascii_lowercase().as_str() {
        "identity" | "" => return Ok(body.to_vec()),
        "gzip" | "x-gzip" => {
            let reader = flate2::read::MultiGzDecoder::new(body);
            reader.take(most).read_to_end(&mut plain)
        }
        "br" => {
            let reader = brotli::Decompressor::new(body, 4096);
            reader.take(most).read_to_end(&mut plain)
        }
        other => return Err(format!("came as `{other}`, which was not asked for")),
    };
    read.map_err(|_| format!("says that it is `{coding}`, and is not"))?;
    Ok(plain)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn answer(coding: &str, body: Vec<u8>) -> Answer {
        let headers = vec![("content-encoding".to_owned(), coding.to_owned())];
        Answer {
            headers,
            body,
            ..Answer::default()
        }
    }

    #[test]
    fn what_is_compressed_is_read_and_never_more_than_is_wanted() {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(6));
        gzip.write_all(&vec![b'x'; 100_000]).unwrap();
        let gzip = answer("GZip", gzip.finish().unwrap());
        assert_eq!(plain(&gzip, 1 << 20).unwrap().len(), 100_000);
        assert_eq!(plain(&gzip, 10).unwrap().len(), 10);
        let mut brotli = Vec::new();
        brotli::CompressorWriter::new(&mut brotli, 4096, 5, 22)
            .write_all(b"words")
            .unwrap();
        assert_eq!(plain(&answer("br", brotli), 99).unwrap(), b"words");
        assert_eq!(plain(&answer("identity", vec![1]), 99).unwrap(), [1]);
        assert!(plain(&answer("gzip", vec![1, 2, 3]), 99).is_err());
        assert!(plain(&answer("zstd", vec![1]), 99).is_err());
    }
}
