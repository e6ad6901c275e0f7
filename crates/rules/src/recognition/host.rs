//! Family M: may this school host a young person (jojo-brochure 2 and 3)?

use super::mentor;
use crate::{Act, Facts, Finding, Input, InputSet, Note, Remedy, RuleId};

pub(super) fn findings(facts: &Facts, establishments: u16) -> [Finding; 8] {
    let yes = |rule, input, remedy| Finding::of_bool(rule, input, facts.yes(input), true, remedy);
    [
        yes(RuleId::HostSchoolCommunity, Input::InSchoolCommunity, Remedy::None),
        one_worker(facts),
        yes(RuleId::HostRequestApproved, Input::RequestApproved, Remedy::Act(Act::WaitForApproval))
            .with_notes(&[Note::WaitingListDirectionUnknown]),
        yes(
            RuleId::HostRecognised,
            Input::RecognisedEverywhere,
            Remedy::Act(Act::RenewRecognition),
        ),
        mentor_per_establishment(facts, establishments),
        mentor::is_staff(facts, RuleId::HostCoachIsStaff),
        mentor::capacity(facts, RuleId::HostMentorCapacity),
        tasks_match(facts),
    ]
}

/// `host-one-worker`: nobody yet, so that one may come.
fn one_worker(facts: &Facts) -> Finding {
    const RULE: RuleId = RuleId::HostOneWorker;
    const WORKERS: InputSet = InputSet::only(Input::MaintenanceWorkers);
    match facts.count(Input::MaintenanceWorkers) {
        None => Finding::unknown(RULE, InputSet::EMPTY, WORKERS),
        Some(0) => Finding::met(RULE, WORKERS),
        Some(_) => Finding::not_met(RULE, WORKERS, Remedy::Act(Act::WaitForPlace)),
    }
}

fn mentor_per_establishment(facts: &Facts, establishments: u16) -> Finding {
    const RULE: RuleId = RuleId::HostMentorPerEstablishment;
    const MENTORS: InputSet = InputSet::only(Input::Mentors);
    let uses = MENTORS.with(Input::Establishments);
    match facts.count(Input::Mentors).map(u16::from) {
        None => Finding::unknown(RULE, InputSet::EMPTY, MENTORS),
        Some(mentors) if mentors >= establishments => Finding::met(RULE, uses),
        Some(_) => Finding::not_met(RULE, uses, Remedy::Act(Act::NameMoreMentors)),
    }
}

fn tasks_match(facts: &Facts) -> Finding {
    const RULE: RuleId = RuleId::TasksMatchTraining;
    const MATCH: InputSet = InputSet::only(Input::MostTasksMatch);
    match facts.yes(Input::MostTasksMatch) {
        None => Finding::unknown(RULE, InputSet::EMPTY, MATCH),
        Some(true) => Finding::met(RULE, MATCH),
        Some(false) => Finding::attention(RULE, MATCH),
    }
}
