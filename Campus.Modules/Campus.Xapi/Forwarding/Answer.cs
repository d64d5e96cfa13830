namespace Campus.Xapi.Forwarding;

/// <summary>What another store said to a batch; status 0 when it said nothing.</summary>
internal sealed record Answer(int Status, string Text)
{
    /// <summary>It has the statements.</summary>
    public bool IsTaken => Status is >= 200 and < 300;

    /// <summary>It has a statement of this id already, whatever it says there: a statement never changes.</summary>
    public bool IsThere => Status == 409;

    /// <summary>Sending the same again will not help; what is wrong is in the statements.</summary>
    public bool IsAboutStatements => Status is 400 or 409 or 413 or 422;

    /// <summary>It may pass by itself, in a moment.</summary>
    public bool MayPass => Status is 0 or 408 or 429 or >= 500;

    public string Problem => Status == 0 ? Text : $"{Status}: {Text}";
}
