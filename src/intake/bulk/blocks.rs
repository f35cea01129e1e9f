//! A large text in blocks that end with a row, with the number of the line on
//! which each begins.

use std::io::{self, Read};

use memchr::{memchr, memchr_iter, memrchr};

/// A part of a text: whole rows.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// Which one it is, from 0.
    pub(super) number: usize,
    /// Its rows.
    pub(super) bytes: Vec<u8>,
    /// The physical line of its first row.
    pub(super) line: usize,
}

/// The blocks of a text.
#[derive(Debug)]
pub(super) struct Blocks<R> {
    source: R,
    /// Bytes of a block, as long as its last row ends there.
    size: usize,
    /// What was read and belongs to the next block.
    rest: Vec<u8>,
    next: usize,
    line: usize,
}

impl<R: Read> Blocks<R> {
    /// The blocks of what `rest` and then `source` hold; the first begins on
    /// `line`.
    pub(super) fn new(source: R, size: usize, rest: Vec<u8>, line: usize) -> Self {
        Self { source, size, rest, next: 0, line }
    }

    /// Reads the next block into the memory of an old one; `false` where there
    /// is none.
    ///
    /// A row ends where a line does, unless a quote is open: a quote that
    /// closes another way than it should is seen when the block is read.
    pub(super) fn next(&mut self, block: &mut Block) -> io::Result<bool> {
        block.bytes.clear();
        block.bytes.append(&mut self.rest);
        let mut cut = self.cut(&block.bytes);
        while cut.is_none() {
            if self.fill(&mut block.bytes)? == 0 {
                break;
            }
            cut = self.cut(&block.bytes);
            if cut.is_none() && block.bytes.len() >= self.size {
                // A row longer than a block: looked through a few times only.
                self.size *= 2;
            }
        }
        let cut = cut.unwrap_or(block.bytes.len());
        self.rest.extend_from_slice(&block.bytes[cut..]);
        block.bytes.truncate(cut);
        (block.number, block.line) = (self.next, self.line);
        self.next += 1;
        self.line += line_ends(&block.bytes);
        Ok(!block.bytes.is_empty())
    }

    /// Reads as much as a block has behind what is there; how much it was.
    fn fill(&mut self, bytes: &mut Vec<u8>) -> io::Result<usize> {
        let start = bytes.len();
        bytes.resize(start + self.size.max(1), 0);
        let mut end = start;
        while end < bytes.len() {
            match self.source.read(&mut bytes[end..]) {
                Ok(0) => break,
                Ok(read) => end += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        bytes.truncate(end);
        Ok(end - start)
    }

    /// Where to cut: behind the last row that ends, once there is a block.
    fn cut(&self, bytes: &[u8]) -> Option<usize> {
        if bytes.len() < self.size { None } else { row_end(bytes) }
    }
}

/// The end of the last row that ends within bytes that begin with a row.
pub(super) fn row_end(bytes: &[u8]) -> Option<usize> {
    let mut is_open = memchr_iter(b'"', bytes).count() % 2 == 1;
    let mut end = bytes.len();
    while let Some(at) = memrchr(b'\n', &bytes[..end]) {
        is_open ^= memchr_iter(b'"', &bytes[at..end]).count() % 2 == 1;
        if !is_open {
            return Some(at + 1);
        }
        end = at;
    }
    None
}

/// Where the row at the start of `bytes` ends, by its quotes.
pub(super) fn end_of_row(bytes: &[u8]) -> usize {
    let mut end = 0;
    let mut is_open = false;
    while let Some(found) = memchr(b'\n', &bytes[end..]) {
        let line = &bytes[end..=end + found];
        end += line.len();
        is_open ^= memchr_iter(b'"', line).count() % 2 == 1;
        if !is_open {
            return end;
        }
    }
    bytes.len()
}

/// How long the line end at the start of `bytes` is; `None` where a line goes
/// on.
#[inline]
pub(super) fn line_end(bytes: &[u8]) -> Option<usize> {
    match bytes {
        [] => Some(0),
        [b'\n', ..] => Some(1),
        [b'\r', b'\n', ..] => Some(2),
        _ => None,
    }
}

/// How many lines end in bytes: CRLF, LF and CR are one line end each.
pub(super) fn line_ends(bytes: &[u8]) -> usize {
    let is_alone = |at: &usize| bytes.get(at + 1) != Some(&b'\n');
    memchr_iter(b'\n', bytes).count() + memchr_iter(b'\r', bytes).filter(is_alone).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn blocks(text: &str, size: usize) -> Vec<(usize, String)> {
        let mut blocks = Blocks::new(text.as_bytes(), size, Vec::new(), 1);
        let (mut found, mut block) = (Vec::new(), Block::default());
        while blocks.next(&mut block).unwrap() {
            found.push((block.line, String::from_utf8(block.bytes.clone()).unwrap()));
        }
        found
    }

    #[test]
    fn a_block_ends_with_a_row_and_knows_its_line() {
        let found = blocks("a\r\n\"b\nc\",d\ne\rf\ng", 4);
        let expected = [(1, "a\r\n"), (2, "\"b\nc\",d\ne\rf\n"), (6, "g")];
        assert_eq!(found, expected.map(|(line, text)| (line, text.to_owned())));
    }

    proptest! {
        #[test]
        fn blocks_are_the_whole_text(text in "[a,\"\r\n]{0,60}", size in 1..20_usize) {
            let found = blocks(&text, size);
            let whole: String = found.iter().map(|(_, text)| text.as_str()).collect();
            prop_assert_eq!(&whole, &text);
            let mut line = 1;
            for (own, text) in found {
                prop_assert_eq!(own, line);
                line += line_ends(text.as_bytes());
            }
        }
    }
}
