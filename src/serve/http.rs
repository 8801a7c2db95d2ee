//! Answering browsers.

use std::future::IntoFuture;
use std::net::TcpListener;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, HOST, LOCATION};
use axum::http::{HeaderName, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::serve::ListenerExt;
use futures_util::future::try_join_all;

use super::Settings;
use super::answer::Answer;
use super::events::events;
use super::media::type_of;
use super::overlay::{SCRIPT, SCRIPT_PATH, STYLE, STYLE_PATH, Shows, Trouble, with_script};
use super::state::{self, Board};

struct Server {
    settings: Arc<Settings>,
    board: Board,
}

/// Answers on all `listeners` until Ctrl-C.
pub(super) fn run(
    settings: Arc<Settings>,
    board: Board,
    listeners: Vec<TcpListener>,
) -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let served = runtime.block_on(async {
        let app = Router::new()
            .fallback(answer)
            .with_state(Arc::new(Server { settings, board }));
        let serve = |listener: TcpListener| {
            listener.set_nonblocking(true)?;
            // Answers are small and come in several writes: none waits until the one before has been acknowledged.
            let listener = tokio::net::TcpListener::from_std(listener)?.tap_io(|stream| {
                let _ = stream.set_nodelay(true);
            });
            Ok(axum::serve(listener, app.clone()).into_future())
        };
        let all: std::io::Result<Vec<_>> = listeners.into_iter().map(serve).collect();
        // Open pages never hang up, so there is no waiting for them.
        tokio::select! {
            served = try_join_all(all?) => served.map(drop),
            stop = tokio::signal::ctrl_c() => stop,
        }
    });
    runtime.shutdown_background();
    served
}

async fn answer(State(server): State<Arc<Server>>, request: Request) -> Response {
    if !server.is_welcome(&request) {
        let words = "This preview answers only to the names of the computer it runs on.\n";
        return text(StatusCode::FORBIDDEN, words).into_response();
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let words = "A preview can only be read.\n";
        let refused = text(StatusCode::METHOD_NOT_ALLOWED, words);
        return ([(ALLOW, "GET, HEAD")], refused).into_response();
    }
    match request.uri().path() {
        "/__guidepost/events" if request.method() == Method::GET => events(&server.board),
        SCRIPT_PATH => file(StatusCode::OK, SCRIPT_PATH, SCRIPT.into()),
        STYLE_PATH => file(StatusCode::OK, STYLE_PATH, STYLE.into()),
        path => page(&server.board.now(), path, request.uri().query()).await,
    }
}

impl Server {
    /// A request names exactly one host, and it is one of ours.
    fn is_welcome(&self, request: &Request) -> bool {
        let mut hosts = request.headers().get_all(HOST).iter();
        let (Some(host), None) = (hosts.next(), hosts.next()) else {
            return false;
        };
        let address = request.uri().host();
        let guests = &self.settings.guests;
        host.to_str().is_ok_and(|host| guests.welcome(host))
            && address.is_none_or(|host| guests.welcome(host))
    }
}

/// What is shown at a path.
async fn page(state: &state::State, path: &str, query: Option<&str>) -> Response {
    const BROKEN: StatusCode = StatusCode::INTERNAL_SERVER_ERROR;
    let trouble =
        |trouble: &Trouble, version: &str| file(BROKEN, "index.html", trouble.whole_page(version));
    let Some(generation) = &state.generation else {
        return match &state.trouble {
            Some(found) => trouble(found, &state.name()),
            None => text(BROKEN, "The site is not loaded yet.\n").into_response(),
        };
    };
    let (version, assets) = (state.generation_name(), state.assets_name());
    let shows = Shows {
        version: &version,
        assets: &assets,
        zone: &generation.zone,
    };
    match generation.ask(path).await {
        Some(Answer::File { name, bytes }) => {
            let bytes = if type_of(&name).starts_with("text/html") {
                with_script(bytes, &shows)
            } else {
                bytes
            };
            file(StatusCode::OK, &name, bytes)
        }
        Some(Answer::Missing(bytes)) => {
            let bytes = with_script(bytes, &shows);
            file(StatusCode::NOT_FOUND, "404.html", bytes)
        }
        Some(Answer::Elsewhere(address)) => {
            let query = query.map(|query| format!("?{query}")).unwrap_or_default();
            let moved = text(StatusCode::FOUND, "");
            ([(LOCATION, format!("{address}{query}"))], moved).into_response()
        }
        Some(Answer::Problem(problem)) => trouble(&Trouble::page(problem), &version),
        None => {
            let words = "the program itself broke while it made this page; please report what the terminal says";
            trouble(&Trouble::failure(words), &version)
        }
    }
}

/// Bytes under the name that says their type. Nothing is kept by browsers: the next look may differ.
fn file(status: StatusCode, name: &str, bytes: Vec<u8>) -> Response {
    let kept = (CACHE_CONTROL, "no-store");
    let guess = (HeaderName::from_static("x-content-type-options"), "nosniff");
    let headers = [(CONTENT_TYPE, type_of(name)), kept, guess];
    (status, headers, bytes).into_response()
}

fn text(status: StatusCode, words: &str) -> Response {
    file(status, "words.txt", words.into())
}
