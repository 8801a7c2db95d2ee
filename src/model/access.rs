//! Facts about access, where unknown is a value.

words! {
    /// Yes, no or unknown.
    #[derive(Default)]
    pub enum Answer: "an answer" {
        /// It is so.
        Yes = "yes" | "true" | "y",
        /// It is not so.
        No = "no" | "false" | "n",
        /// Nobody has said.
        #[default]
        Unknown = "unknown" | "?",
    }
}

words! {
    /// Yes or no, where not saying means no.
    pub enum Flag: "yes or no" {
        /// It is so.
        Yes = "yes" | "true" | "y",
        /// It is not so.
        No = "no" | "false" | "n",
    }
}

words! {
    /// One fact about getting in and taking part.
    pub enum AccessFact: "an access fact" {
        /// Accessible by wheelchair, as the program claims it; no finer fact follows from it.
        Wheelchair = "wheelchair",
        /// An entrance without steps.
        StepFree = "step_free",
        /// A lift where there are floors.
        Lift = "lift",
        /// An accessible toilet.
        Toilet = "toilet",
        /// Parking for disabled visitors.
        Parking = "parking",
        /// A hearing loop.
        HearingLoop = "hearing_loop",
        /// Captions.
        Captions = "captions",
        /// A sign language interpreter.
        SignLanguage = "sign_language",
        /// A quiet room.
        Quiet = "quiet",
        /// No fragrances.
        FragranceFree = "fragrance_free",
        /// Service animals are welcome.
        ServiceAnimals = "service_animals",
        /// Literature in braille, large print or audio.
        LiteratureFormats = "literature_formats",
        /// Somebody meets you at the door.
        MetAtDoor = "met_at_door",
    }
}

impl AccessFact {
    /// Whether it is a fact about a room, so that it means nothing where nobody meets in one.
    pub fn of_a_room(self) -> bool {
        !matches!(
            self,
            Self::Captions | Self::SignLanguage | Self::LiteratureFormats
        )
    }
}
