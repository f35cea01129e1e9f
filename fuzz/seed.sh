#!/usr/bin/env bash
# Fills the corpora from the cases of the tests and the project's own data.
# Each target's file says what its first bytes choose.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
mkdir -p corpus/{cell,sheet,workbook,encoding,catalogue}

# seed TARGET FIRST_BYTES FILE_OR_-
seed() {
    local made
    made="$(mktemp)"
    { printf "$2"; cat "$3"; } >"$made"
    mv "$made" "corpus/$1/$(sha1sum <"$made" | cut -c1-40)"
}

while IFS= read -r -d '' file; do
    seed sheet '\0' "$file"
    seed sheet '\014' "$file"
    for encoding in '\0' '\1' '\2' '\3' '\5'; do seed encoding "$encoding\0" "$file"; done
done < <(find ../tests/findings ../data ../tests/worked_example -name '*.csv' -print0)

while IFS= read -r -d '' file; do
    seed workbook '\0' "$file"
    part() { unzip -p "$file" "$1" 2>/dev/null || printf ' '; }
    for part in xl/worksheets/sheet1.xml xl/sharedStrings.xml xl/styles.xml xl/workbook.xml; do
        part "$part"
        printf '\0'
    done | seed workbook '\1' -
done < <(find ../tests/findings ../data -name '*.xlsx' -print0)

while IFS= read -r -d '' file; do
    seed catalogue '' "$file"
done < <(find ../tests ../indicators.yaml -name '*.yaml' -print0)

# A cell per value of the project's data, and the ways to write one.
for text in 98 98.5% '３．２６％' 31,295 3.421万元 0.5亿 1e3 -0.5 约98 55-58 '10²' 无 有效 不适用 — \
    '#DIV/0!' =A1 2020-12-31 '41 张／千人' '8.9 m²' "'=1" '58 60'; do
    for point in '\0' '\10' '\16' '\20' '\35' '\50'; do printf %s "$text" | seed cell "$point" -; done
done
