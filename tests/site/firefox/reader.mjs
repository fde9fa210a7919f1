// A reader who solves the first exercise in Firefox: `node reader.mjs FIREFOX ADDRESS`, where ADDRESS is that of the page.
// What was seen is written as JSON, for test_firefox.py to judge.

import puppeteer from "puppeteer-core";

const [, , firefox, address] = process.argv;
const NAME = "numerical_derivative";
const CELL = `section.xe[aria-label="Your answer: ${NAME}"]`;
const PATIENCE = 180_000;
const answer = (body) => `def ${NAME}(f, x, h=1e-5):\n${body}\n`;
const RIGHT = answer("return (f(x + h) - f(x - h)) / (2 * h)");
const WRONG = answer("return (f(x + h) - f(x - h)) / h");
const LOOP = answer("while True: pass");
const EXIT = answer("import os; os._exit(1)");

const browser = await puppeteer.launch({ browser: "firefox", executablePath: firefox, headless: true, protocolTimeout: PATIENCE });
const seen = { browser: await browser.version(), requests: [], errors: [], checks: {} };

async function open() {
  const page = await browser.newPage();
  page.on("request", (request) => seen.requests.push(request.url()));
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  await page.goto(address);
  await page.waitForSelector(CELL);
  return page;
}

const lines = (page) => page.$$eval(`${CELL} .cm-line`, (found) => found.map((line) => line.textContent));
const state = (page) => page.$eval(CELL, (cell) => cell.dataset.state);

async function pressed(page, key) {
  await page.keyboard.down("Control");
  await page.keyboard.press(key);
  await page.keyboard.up("Control");
}

// Typed key by key: the editor itself indents what follows a colon.
async function write(page, text) {
  await page.click(`${CELL} .cm-content`);
  await pressed(page, "a");
  await page.keyboard.type(text);
}

async function check(page, text) {
  await write(page, text);
  await pressed(page, "Enter");
  await page.waitForFunction((cell) => document.querySelector(cell).getAttribute("aria-busy") === "true", {}, CELL).catch(() => {});
  await page.waitForFunction((cell) => document.querySelector(cell).getAttribute("aria-busy") === "false", { timeout: PATIENCE }, CELL);
  return page.$eval(`${CELL} .xe-panel`, (panel) => panel.innerText);
}

try {
  const page = await open();
  for (const [name, text] of Object.entries({ wrong: WRONG, loop: LOOP, exit: EXIT, right: RIGHT })) {
    seen.checks[name] = await check(page, text);
  }
  seen.typed = await lines(page);
  await page.reload();
  await page.waitForSelector(CELL);
  seen.reloaded = { state: await state(page), lines: await lines(page) };
  const other = await open();
  await write(page, WRONG);
  await other.waitForFunction((cell) => document.querySelector(`${cell} .cm-content`).textContent.includes("/ h"), { timeout: PATIENCE }, CELL);
  seen.other = await lines(other);
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));
