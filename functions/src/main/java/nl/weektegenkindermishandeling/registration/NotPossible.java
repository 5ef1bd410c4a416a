package nl.weektegenkindermishandeling.registration;

/** The step does not start at this state. */
public record NotPossible(RegistrationState state)
    implements EditResult, DecisionResult, CorrectionResult, OutcomeResult, EraseResult {}
