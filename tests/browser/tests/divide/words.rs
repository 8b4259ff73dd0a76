//! The two languages: every word changes, and numbers are written as the reader writes them.

use browser_tests::{DESKTOP, PHONE, Page};
use fairshare::text::Lang;
use serde_json::{Value, json};

use super::support::{Expected, assert_soon, beginning, click_named, code, open_all_folds};

/// Every text on the page that a reader or a screen reader gets, in order.
const ALL_TEXTS: &str = "
    const texts = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        if (node.nodeType === Node.TEXT_NODE) {
            const inside = node.parentElement;
            if (!inside.closest('script, style, #panic, .tilesvg .ab, [lang]:not(html)')) { texts.push(node.data); }
        } else {
            for (const name of ['aria-label', 'title']) {
                if (node.hasAttribute(name) && !node.closest('[lang]:not(html)')) { texts.push(node.getAttribute(name)); }
            }
        }
    }
    return texts.map((text) => text.trim()).filter((text) => /\\p{L}{3}/u.test(text))";

fn all_texts(page: &Page) -> Vec<String> {
    let texts = page.script(ALL_TEXTS, &[]);
    texts.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_language_switch_changes_every_word_and_every_number() {
    let page = Page::open(DESKTOP);
    let mut expected = beginning();
    page.choose("#own", "GM0363");
    expected.own = code(363);
    open_all_folds(&page);
    expected.assert_shown(&page, "in Dutch");
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("nl"));
    assert_eq!(page.attribute("button[lang=nl]", "aria-pressed").as_deref(), Some("true"));
    let (dutch, title) = (all_texts(&page), page.script("return document.title", &[]));

    page.click("button[lang=en]");
    expected.lang = Lang::En;
    expected.assert_shown(&page, "in English");
    assert_soon(&page, "the page says that it is English", &json!("en"), || {
        page.script("return document.documentElement.lang", &[])
    });
    assert_eq!(page.attribute("button[lang=en]", "aria-pressed").as_deref(), Some("true"));
    assert_ne!(page.script("return document.title", &[]), title);
    page.wait_until("the table is English to its last column", || {
        page.script("return document.querySelector('#sup-head').textContent", &[]) == "Without support"
    });
    let english = all_texts(&page);
    assert_eq!(english.len(), dutch.len(), "the same page in other words");
    // Names of places, people and laws are the same in both; everything else has its own words.
    let names: Vec<&str> = expected.scenario.region.municipalities().iter().map(|one| one.name.as_str()).collect();
    let is_name = |text: &str| {
        names.iter().any(|name| text.starts_with(name)) || ["Gini", "Theil", "Menu", "Markermeer"].contains(&text)
    };
    let same: Vec<&String> =
        english.iter().zip(&dutch).filter(|(en, nl)| en == nl && !is_name(en)).map(|(en, _)| en).collect();
    assert!(same.is_empty(), "still the same in English: {same:?}");

    page.click("button[lang=nl]");
    expected.lang = Lang::Nl;
    expected.assert_shown(&page, "in Dutch again");
    // The second module draws its words a moment later.
    page.wait_until("every word is Dutch again", || all_texts(&page) == dutch);
    page.assert_no_console_errors();
}

/// Reads the whole numbers of the table, and has the browser write them in the reader's way.
const WRITTEN_BY_THE_BROWSER: &str = "
    const [locale, point] = arguments;
    const clean = (text) => text.replaceAll('\\u2212', '-').replaceAll('+', '');
    const value = (text) => Number(clean(text).replaceAll(point === ',' ? '.' : ',', '').replace(',', '.'));
    const write = (text) => {
        const number = text.replace(/\\s?%/, '');
        const places = (number.split(point)[1] ?? '').length;
        const options = { minimumFractionDigits: places, maximumFractionDigits: places };
        const percent = text.includes('%');
        return new Intl.NumberFormat(locale, percent ? { ...options, style: 'percent' } : options)
            .format(percent ? value(number) / 100 : value(number));
    };
    const cells = Array.from(document.querySelectorAll(
        '#result td:nth-of-type(1), #result td b, #result tfoot td:nth-of-type(2), #result td:nth-of-type(4), ' +
        '#result td:nth-of-type(5), .key output'), (e) => e.textContent);
    return cells.map((text) => [clean(text), write(text)])";

#[test]
fn numbers_are_written_as_the_browser_writes_them() {
    let page = Page::open(DESKTOP);
    let mut expected = beginning();
    for (lang, locale, point, total) in [(Lang::Nl, "nl-NL", ",", '.'), (Lang::En, "en-GB", ".", ',')] {
        page.click(&format!("button[lang={}]", lang.tag()));
        expected.lang = lang;
        expected.assert_shown(&page, locale);
        let pairs = page.script(WRITTEN_BY_THE_BROWSER, &[json!(locale), json!(point)]);
        let pairs = pairs.as_array().unwrap();
        assert!(pairs.len() > 120, "{} numbers", pairs.len());
        for pair in pairs {
            // Dutch percentages: Intl of some versions joins the sign, ours keeps a space that does not break.
            let plain = |value: &Value| value.as_str().unwrap().replace(['\u{a0}', '\u{202f}'], "");
            assert_eq!(plain(&pair[0]), plain(&pair[1]), "{locale}");
        }
        assert!(page.text("#result tfoot td:nth-of-type(2)").contains(total), "thousands have their mark");
    }
}

#[test]
fn on_a_phone_the_number_stays_in_view_and_the_columns_take_turns() {
    let page = Page::open(PHONE);
    let expected = Expected { own: code(363), ..beginning() };
    page.choose("#own", "GM0363");
    expected.assert_shown(&page, "Amsterdam on a phone");
    let homes = page.text("#result tr.own b");
    assert!(page.text(".sticky-res b").contains(&format!("Amsterdam {homes}")));
    for (name, shown, hidden) in
        [("Last", ".g-last", ".g-ber"), ("Bereik", ".g-ber", ".g-aan"), ("Aandeel", ".g-aan", ".g-last")]
    {
        click_named(&page, ".cols-pick button", name);
        page.wait_for(&format!("#result tbody td{shown}"));
        assert!(!page.is_visible(&format!("#result tbody td{hidden}")), "{name} hides {hidden}");
    }
    // The link at the foot leads to the mix.
    page.click(".sticky-res a");
    page.wait_until("the focus is on the mix", || page.focused() == "h2#h-keys");
    page.assert_no_console_errors();
}
