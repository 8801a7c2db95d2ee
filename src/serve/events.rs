//! Telling open pages what is shown now, as server-sent events (the HTML standard, section 9.2).

use std::convert::Infallible;
use std::time::Duration;

use axum::http::header::CACHE_CONTROL;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::unfold;

use super::state::{Board, State};

/// How long a page waits until it asks again after the server went away.
const RETRY: Duration = Duration::from_secs(1);

/// The state now and each that follows, until the page goes away.
pub(super) fn events(board: &Board) -> Response {
    let mut states = board.follow();
    states.mark_changed();
    let stream = unfold(states, |mut states| async move {
        states.changed().await.ok()?;
        let event = event(&states.borrow_and_update());
        Some((Ok::<_, Infallible>(event), states))
    });
    let events = Sse::new(stream).keep_alive(KeepAlive::default());
    ([(CACHE_CONTROL, "no-store")], events).into_response()
}

fn event(state: &State) -> Event {
    // The state is text throughout, which always can be written.
    let told = serde_json::to_string(&state.told()).unwrap_or_default();
    Event::default().event("state").retry(RETRY).data(told)
}
