//! JoJo-wijzer.
