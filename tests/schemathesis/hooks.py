"""What the schema allows is refused only for what a schema cannot say."""

import requests
import schemathesis

# One thing that does not fit another.
BETWEEN_MEMBERS = {"before_birth", "before_first_value", "overlap", "outside"}
# The same, where the contract has no code of its own: the end of the sentence tells. And 1.0, which a schema takes for 1.
SENTENCES = (
    "must lie after the start",
    "one for each weekday of its list",
    "does not lie within a year from the start",
    "is required, or else kind",
    "does not go with pc",
    "is required for a local authority",
    "lies before the start date",
    "lies more than twelve months after the start date",
    "ends before its first day",
    "does not fit this kind",
    "must be a whole number",
)


@schemathesis.check
def refused_only_for_what_a_schema_cannot_say(ctx, response, case):
    meta = case.meta
    if response.status_code != 422 or meta is None or not meta.generation.mode.is_positive:
        return
    for error in response.json().get("errors", []):
        said = error["code"] in BETWEEN_MEMBERS or error["detail"].endswith(SENTENCES)
        assert said, f"the schema allows this, the server does not: {error}"


@schemathesis.auth(refresh_interval=None).apply_to(method=["PUT", "DELETE"], path="/api/v1/documents/{id}")
class EditKey:
    """A change or a deletion is tried on a document that is there, with its key."""

    def get(self, case, context):
        url = case.operation.schema.get_base_url().rstrip("/") + "/api/v1/documents"
        return requests.post(url, json={"kind": "check", "answers": {}}, timeout=10).json()

    def set(self, case, data, context):
        case.headers["Authorization"] = "Bearer " + data["edit_key"]
        if case.meta and case.meta.generation.mode.is_positive:
            case.path_parameters["id"] = data["id"]
            # A check sends the same again with a wrong key: it should still be there then.
            case.headers["If-Match"] = "*" if case.method == "PUT" else '"2."'
