//! JSON by the browser's own parser: a parser in the bundle would weigh more than all pages of text together.

use jojo_rules::{Answers, Input, Value};
use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::JsValue;

/// A flat object as text; "I do not know" is `null`, not answered is left out.
pub(crate) fn answers(answers: &Answers) -> String {
    let object = Object::new();
    for &input in Input::CHECK {
        let value = match answers.get(input) {
            Some(Value::Bool(yes)) => yes.into(),
            Some(Value::Count(count)) => count.into(),
            Some(text) => text.to_string().into(),
            None if answers.unsure().contains(input) => JsValue::NULL,
            None => continue,
        };
        // Setting a member of a fresh object never fails.
        let _ = Reflect::set(&object, &input.as_str().into(), &value);
    }
    print(&object)
}

/// Reads what [`answers`] writes. What is not an answer is left open.
pub(crate) fn read_answers(text: &str) -> Answers {
    let mut answers = Answers::default();
    let Some(object) = parse(text) else { return answers };
    for &input in Input::CHECK {
        let value = member(&object, input.as_str());
        if value.is_null() {
            answers.set_unsure(input);
        } else if !value.is_undefined() {
            let text = value.as_string().unwrap_or_else(|| print(&value));
            let _ =
                Value::parse(input.kind(), &text).and_then(|value| answers.set(input, Some(value)));
        }
    }
    answers
}

/// A text as a JSON text, with its quotes.
pub(crate) fn quoted(text: &str) -> String {
    print(&text.into())
}

/// JSON as text.
pub(crate) fn print(json: &JsValue) -> String {
    JSON::stringify(json).map(String::from).unwrap_or_default()
}

/// A text as JSON.
pub(crate) fn parse(text: &str) -> Option<JsValue> {
    JSON::parse(text).ok()
}

/// A member of an object; undefined when there is none.
pub(crate) fn member(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// A member that is a text.
pub(crate) fn text(object: &JsValue, name: &str) -> Option<String> {
    member(object, name).as_string()
}
