/** A suppressed rule says why: `// eslint-disable-next-line <rule> -- <reason>`. */
export const suppressionNeedsReason = {
  meta: { type: 'suggestion', schema: [], messages: { reason: 'Say why after " -- ".' } },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (/^\s*eslint-disable/.test(comment.value) && !/\s--\s+\S/.test(comment.value)) {
            context.report({ loc: comment.loc, messageId: 'reason' });
          }
        }
      },
    };
  },
};
