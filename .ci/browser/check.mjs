// What a person would see of each report: no errors, nothing beside the page,
// no missing glyphs, no cut rows on paper, the mark on every sheet, nothing
// that a validator or an accessibility check calls serious.
//
//     BROWSER=chromium node check.mjs FOLDER

import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import puppeteer from "puppeteer-core";

const folder = process.argv[2];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// A4 less the margins that the page sets: 184 mm by 265 mm at 96 dots an inch.
const PAPER = { width: 695, height: 1001 };
const WINDOWS = { wide: { width: 1200, height: 900 }, narrow: { width: 360, height: 740 } };

const faults = [];
let passed = 0;

function expect(isTrue, what) {
  if (isTrue) passed += 1;
  else faults.push(what);
}

/** Elements that reach beyond the right edge, apart from what scrolls by itself. */
const beyond = () => {
  const edge = document.documentElement.clientWidth + 0.5;
  const scrolls = (element) => element.closest(".scroll") !== null;
  return [...document.body.querySelectorAll("*")]
    .filter((element) => !scrolls(element) && !element.matches(".skip"))
    .filter((element) => element.getBoundingClientRect().right > edge)
    .map((element) => `${element.tagName}.${element.className}: ${element.textContent.slice(0, 30)}`);
};

/** Characters that no font has: they look like one that cannot exist. */
const missing = () => {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 40;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const drawn = (character) => {
    pen.clearRect(0, 0, 40, 40);
    pen.font = `24px ${getComputedStyle(document.body).fontFamily}`;
    pen.fillText(character, 4, 30);
    return pen.getImageData(0, 0, 40, 40).data.join();
  };
  const nothing = ["\u{10FFFE}", "\u{378}"].map(drawn);
  const characters = new Set(document.body.innerText.replace(/\s/gu, ""));
  return [...characters].filter((character) => nothing.includes(drawn(character)));
};

/** Rows that a sheet of paper would cut, and tables that are too wide for it. */
const cut = (paper) => {
  const rows = [...document.querySelectorAll("tr")].filter((row) => {
    const isWhole = getComputedStyle(row).breakInside === "avoid";
    return !isWhole || row.getBoundingClientRect().height > paper.height;
  });
  const tables = [...document.querySelectorAll("table")].filter(
    (table) => table.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5,
  );
  return [...rows, ...tables].map((own) => `${own.tagName}: ${own.textContent.trim().slice(0, 40)}`);
};

async function look(browser, file) {
  const name = path.basename(file);
  const page = await browser.newPage();
  const complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) complaints.push(`asks for ${request.url()}`);
  });
  for (const [shape, viewport] of Object.entries(WINDOWS)) {
    await page.setViewport(viewport);
    await page.goto(pathToFileURL(file).href);
    const right = await page.evaluate(beyond);
    expect(right.length === 0, `${name}, ${shape}: beyond the edge: ${right.slice(0, 5).join("; ")}`);
  }
  const tofu = await page.evaluate(missing);
  expect(tofu.length === 0, `${name}: no glyphs for ${tofu.join(" ")}`);
  await accessible(page, name);
  await onPaper(page, name, file);
  expect(complaints.length === 0, `${name}: the browser says ${complaints.join("; ")}`);
  await page.close();
}

async function accessible(page, name) {
  await page.setViewport(WINDOWS.wide);
  await page.setBypassCSP(true);
  await page.reload();
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  const grave = violations.filter(({ impact }) => ["serious", "critical"].includes(impact));
  const told = ({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].html.slice(0, 120)}`;
  expect(grave.length === 0, `${name}: accessibility: ${grave.map(told).join("; ")}`);
  const slight = violations.filter((own) => !grave.includes(own));
  if (slight.length > 0) console.log(`${name}: minor: ${slight.map(told).join("; ")}`);
}

async function onPaper(page, name, file) {
  await page.emulateMediaType("print");
  await page.setViewport(PAPER);
  const rows = await page.evaluate(cut, PAPER);
  expect(rows.length === 0, `${name}: cut on paper: ${rows.slice(0, 5).join("; ")}`);
  const printed = file.replace(/html$/u, "pdf");
  writeFileSync(printed, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const sheets = execFileSync("pdftotext", ["-layout", printed, "-"], { encoding: "utf8" })
    .split("\f")
    .slice(0, -1);
  const mark = await page.evaluate(() => document.querySelector(".mark")?.textContent ?? null);
  const squeezed = (text) => text.replace(/\s/gu, "");
  const unmarked = sheets.filter((sheet) => mark && !squeezed(sheet).includes(squeezed(mark)));
  expect(sheets.length > 1, `${name}: ${sheets.length} sheet`);
  expect(unmarked.length === 0, `${name}: ${unmarked.length} of ${sheets.length} sheets have no mark`);
  await page.emulateMediaType(null);
}

async function validate(file) {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  const report = await validator.validateString(readFileSync(file, "utf8"), {
    extends: ["html-validate:standard", "html-validate:document", "html-validate:a11y"],
  });
  const messages = report.results.flatMap((result) => result.messages);
  const told = ({ ruleId, line, message }) => `${line}: ${ruleId}: ${message}`;
  const name = path.basename(file);
  expect(messages.length === 0, `${name}: ${messages.length} faults: ${messages.slice(0, 5).map(told).join("; ")}`);
}

const browser = await puppeteer.launch({
  executablePath: process.env.BROWSER,
  args: ["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"],
});
const files = readdirSync(folder).filter((name) => name.endsWith(".html")).sort();
for (const name of files) {
  await validate(path.join(folder, name));
  await look(browser, path.join(folder, name));
}
await browser.close();

for (const fault of faults) console.error(`FAULT ${fault}`);
console.log(`${files.length} reports: ${passed} passed, ${faults.length} failed`);
process.exit(faults.length > 0 || files.length === 0 ? 1 : 0);
