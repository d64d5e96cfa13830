namespace Campus.Xapi.Forwarding;

/// <summary>What somebody fills in about another store.</summary>
internal sealed record TargetDraft
{
    /// <summary>
    /// Only when it is added: the id that the form came with, so that a form that is sent twice adds one.
    /// </summary>
    public string? Id { get; init; }
    public required string Name { get; init; }

    /// <summary>The address that <c>/statements</c> is added to.</summary>
    public required string Endpoint { get; init; }
    public required string Key { get; init; }

    /// <summary>Null or empty keeps the one that is known.</summary>
    public string? Secret { get; init; }

    /// <summary>The version of xAPI to speak: <c>1.0.3</c> or <c>2.0.0</c>.</summary>
    public string Version { get; init; } = "1.0.3";
    public ForwardingFilter Filter { get; init; } = ForwardingFilter.None;
    public bool Enabled { get; init; } = true;

    /// <summary>Only when it is added: whether it gets what was stored before.</summary>
    public bool FromTheBeginning { get; init; }
}

/// <summary>What is wrong with a field, in Dutch.</summary>
/// <param name="Field">A property of <see cref="TargetDraft"/>.</param>
/// <param name="Message">For whoever filled it in.</param>
internal sealed record TargetMistake(string Field, string Message);

/// <summary>Another store and how forwarding to it goes.</summary>
internal sealed record TargetState
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Endpoint { get; init; }
    public required string Key { get; init; }
    public required string Version { get; init; }
    public required ForwardingFilter Filter { get; init; }
    public required bool Enabled { get; init; }

    /// <summary>How many statements it has had.</summary>
    public required long Sent { get; init; }
    public required DateTime? SentUtc { get; init; }

    /// <summary>
    /// How many statements are still to be looked at, those that the filter leaves out included; at most <see
    /// cref="ForwardingQueue.MostCounted"/>.
    /// </summary>
    public required int Behind { get; init; }

    /// <summary>How long the first of those waits.</summary>
    public required TimeSpan BehindTime { get; init; }
    public required int SetAside { get; init; }

    /// <summary>Failures since the last success; zero when all is well.</summary>
    public required int Failures { get; init; }
    public required string? Problem { get; init; }
    public required DateTime? ProblemUtc { get; init; }

    /// <summary>When it is tried again after a failure.</summary>
    public required DateTime TryAgainUtc { get; init; }
}

/// <summary>A statement that the other store does not take.</summary>
internal sealed record SetAside(Guid StatementId, long Position, int Status, string Answer, DateTime SinceUtc, bool WillBeTriedAgain);
