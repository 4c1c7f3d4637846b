package com.fasterxml.jackson.databind;

/// Stands where the old Jackson would be, which is not on our class path.
public final class OldJackson {}
